package vn.thamtra.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * A single sign-on of an office, by OpenID Connect Core 1.0 (code flow, PKCE): on another site than the service, and letting
 * in everybody as whom it is told to.
 */
final class SignOnServer implements AutoCloseable {
    static final String CLIENT = "tham-tra";
    static final String SECRET = "a secret of the client";

    private final HttpServer server;
    private final RSAKey key;
    private final Map<String, Map<String, String>> asked = new ConcurrentHashMap<>();
    private volatile Map<String, Object> claims = Map.of();
    private volatile boolean cancels;
    private volatile boolean away;

    SignOnServer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("1").generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException | JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/.well-known/openid-configuration", call -> answer(call, "application/json", itself()));
        server.createContext("/keys", call -> answer(call, "application/json", new JWKSet(key).toString()));
        server.createContext("/authorize", this::authorize);
        server.createContext("/token", this::token);
        server.start();
    }

    /** Who is let in from now on, by every claim that is told of him. */
    void lets(Map<String, Object> person) {
        claims = person;
        cancels = false;
        away = false;
    }

    /** Whoever is asked turns back. */
    void cancels() {
        cancels = true;
    }

    /** Nothing that the service itself asks is answered. */
    void isAway() {
        away = true;
    }

    String issuer() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private String itself() {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                 "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"], "id_token_signing_alg_values_supported": ["RS256"]}
                """.formatted(issuer());
    }

    /** A page with a link, as a person would follow it: the browser comes back from another site. */
    private void authorize(HttpExchange call) throws IOException {
        Map<String, String> query = parameters(call.getRequestURI().getRawQuery());
        String code = "code-" + asked.size();
        asked.put(code, query);
        UriComponentsBuilder back = UriComponentsBuilder.fromUriString(query.getOrDefault("redirect_uri", ""))
                .queryParam("state", "{state}");
        String address = (cancels ? back.queryParam("error", "access_denied") : back.queryParam("code", code))
                .encode()
                .buildAndExpand(query.get("state"))
                .toUriString();
        answer(call, "text/html", "<!DOCTYPE html><a href=\"" + address.replace("&", "&amp;") + "\">Yes</a>");
    }

    private void token(HttpExchange call) throws IOException {
        Map<String, String> form = parameters(new String(call.getRequestBody().readAllBytes(), UTF_8));
        Map<String, String> first = Objects.requireNonNullElse(asked.remove(form.getOrDefault("code", "")), Map.of());
        String basic = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (CLIENT + ":" + UriUtils.encode(SECRET, UTF_8).replace("%20", "+")).getBytes(UTF_8));
        boolean right = basic.equals(call.getRequestHeaders().getFirst("Authorization"))
                && challenge(form.getOrDefault("code_verifier", "")).equals(first.get("code_challenge"));
        if (!right) {
            call.sendResponseHeaders(400, -1);
            call.close();
            return;
        }
        answer(
                call,
                "application/json",
                "{\"access_token\": \"a\", \"token_type\": \"Bearer\", \"id_token\": \"" + idToken(first) + "\"}");
    }

    private String idToken(Map<String, String> first) {
        Instant now = Instant.now();
        JWTClaimsSet.Builder said = new JWTClaimsSet.Builder()
                .issuer(issuer())
                .audience(CLIENT)
                .subject("of nobody")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", first.get("nonce"));
        claims.forEach(said::claim);
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("1").build(), said.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query.split("&", -1))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> UriUtils.decode(pair[1].replace("+", " "), UTF_8)));
    }

    private void answer(HttpExchange call, String type, String body) throws IOException {
        if (away && !type.equals("text/html")) {
            call.sendResponseHeaders(503, -1);
        } else {
            byte[] bytes = body.getBytes(UTF_8);
            call.getResponseHeaders().set("Content-Type", type);
            call.sendResponseHeaders(200, bytes.length);
            call.getResponseBody().write(bytes);
        }
        call.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
