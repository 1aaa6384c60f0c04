#!/bin/sh
# usage: check.sh URL KEY
# Generates a client in Java and one in TypeScript from the document of a running service, compiles the examples of
# src/docs/intake-developers.md against them, strictly, and runs these with a key of the role INTAKE.
# Fetches the generators: from Maven Central and npm.
set -eu
service=$1
key=$2
cd "$(dirname "$0")/../.."
out=$PWD/target/clients
generator=openapi-generator-cli
version=7.25.0

example() {
    awk -v fence="\`\`\`$1" '$0 == fence { inside = 1; next } /^```/ { inside = 0 } inside' src/docs/intake-developers.md
}

rm -rf "$out/java" "$out/typescript"
mkdir -p "$out/typescript"
curl -sf "$service/v1/openapi.yaml" > "$out/thamtra.yaml"

./mvnw -q org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy \
    -Dartifact="org.openapitools:$generator:$version" -DoutputDirectory="$out"
java -jar "$out/$generator-$version.jar" generate -g java --library native -i "$out/thamtra.yaml" -o "$out/java" \
    --invoker-package vn.thamtra.client --api-package vn.thamtra.client.api --model-package vn.thamtra.client.model \
    --additional-properties=openApiNullable=false,useJakartaEe=true \
    --global-property apiTests=false,modelTests=false,apiDocs=false,modelDocs=false > "$out/java.log" 2>&1
example java > "$out/java/src/main/java/Submit.java"
./mvnw -q -f "$out/java" compile org.codehaus.mojo:exec-maven-plugin:3.6.4:java \
    -Dexec.mainClass=Submit -Dexec.arguments="$service,$key"

cp src/clients/package.json "$out/typescript/"
example ts > "$out/typescript/submit.ts"
cd "$out/typescript"
npm install --silent --no-audit --no-fund
npx openapi-typescript "$out/thamtra.yaml" -o thamtra.d.ts > typescript.log 2>&1
npx tsc --strict --target es2022 --module es2022 --moduleResolution bundler --types node --outDir compiled submit.ts
node compiled/submit.js "$service" "$key"
