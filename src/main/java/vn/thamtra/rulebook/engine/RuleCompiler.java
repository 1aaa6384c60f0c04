package vn.thamtra.rulebook.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.compiler.compiler.io.memory.MemoryFileSystem;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.compiler.kie.builder.impl.InternalKieModuleProvider;
import org.drools.compiler.kie.builder.impl.KieBuilderImpl;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.KieRepository;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.model.KieModuleModel;
import org.kie.api.runtime.KieContainer;
import org.kie.memorycompiler.JavaConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;
import vn.thamtra.workbook.fault.CellFault;

/**
 * Compiles DRL to a rule base, by way of a cache keyed by the text, the Drools version and the version of Java the
 * classes are made for. Leaves
 * nothing behind in Drools' repository.
 */
public final class RuleCompiler {
    private static final Logger LOG = LoggerFactory.getLogger(RuleCompiler.class);
    private static final String ARTEFACT = "/META-INF/maven/org.drools/drools-compiler/pom.properties";
    private static final Map<String, Object> LOCKS = new ConcurrentHashMap<>();
    static final String ENGINE = version() + " java " + JavaConfiguration.findJavaVersion() + " layout 2";

    private final CompileCache cache;

    public RuleCompiler(CompileCache cache) {
        this.cache = cache;
    }

    /**
     * Compiles DRL files given by path below {@code rules/}.
     *
     * @throws FaultyRules with every message of the compiler if the DRL is at fault
     */
    public KieBase compile(SortedMap<String, String> drl) {
        if (drl.isEmpty()) {
            return KieBaseBuilder.createKieBaseFromModel(List.<Model>of());
        }
        String key = keyOf(drl);
        synchronized (LOCKS.computeIfAbsent(key, any -> new Object())) {
            return cached(key).orElseGet(() -> build(key, drl));
        }
    }

    /** As the artefact of the compiler says itself; a manifest does not outlive the packing of one jar. */
    private static String version() {
        try (@Nullable InputStream artefact = RuleCompiler.class.getResourceAsStream(ARTEFACT)) {
            return new String(Objects.requireNonNull(artefact, ARTEFACT).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The version of Drools cannot be read", e);
        }
    }

    private static String keyOf(SortedMap<String, String> drl) {
        StringBuilder all = new StringBuilder(ENGINE);
        drl.forEach((path, text) -> all.append('\0').append(path).append('\0').append(text));
        return RulebookFiles.sha256(all.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Optional<KieBase> cached(String key) {
        return cache.find(key).flatMap(bytes -> load(key, bytes));
    }

    private static Optional<KieBase> load(String key, byte[] compiled) {
        try {
            KieServices services = KieServices.get();
            ReleaseId release = release(key);
            KieModuleModel model = services.newKieModuleModel();
            KieBuilderImpl.setDefaultsforEmptyKieModule(model);
            services.getRepository()
                    .addKieModule(
                            InternalKieModuleProvider.get(release, model, MemoryFileSystem.readFromJar(compiled)));
            return Optional.of(baseOf(release));
        } catch (RuntimeException damaged) {
            LOG.warn("Compiled rules {} in the cache cannot be used and are compiled again", key, damaged);
            return Optional.empty();
        }
    }

    private static ReleaseId release(String key) {
        return KieServices.get().newReleaseId("vn.thamtra.rules", key, "1");
    }

    private KieBase build(String key, SortedMap<String, String> drl) {
        KieServices services = KieServices.get();
        ReleaseId release = release(key);
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        drl.forEach((path, text) -> files.write(resource(path), text));
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        refuseErrors(builder, drl.keySet());
        cache.put(key, StableJar.of(((InternalKieModule) builder.getKieModule()).getBytes()));
        return baseOf(release);
    }

    /** Drools wants a file to lie in the folder of its package. */
    private static String resource(String path) {
        return "src/main/resources/"
                + path.substring(RulebookFiles.RULES.length()).replace('-', '_');
    }

    private static void refuseErrors(KieBuilder builder, Set<String> paths) {
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new FaultyRules(builder.getResults().getMessages(Message.Level.ERROR).stream()
                    .map(message -> fault(message, paths))
                    .toList());
        }
    }

    /** A message about generated Java names no file of ours; what it says must then do. */
    private static CellFault fault(Message message, Set<String> paths) {
        String told = Objects.requireNonNullElse(message.getPath(), "");
        String path = paths.stream()
                .filter(known -> !told.isEmpty() && resource(known).endsWith(told))
                .findFirst()
                .orElse(RulebookFiles.RULES);
        return new CellFault(
                path,
                "",
                message.getLine() > 0 ? Integer.toString(message.getLine()) : "",
                "RULE_DOES_NOT_COMPILE",
                "",
                new vn.thamtra.verdict.Message(
                        "Quy tắc không biên dịch được: " + message.getText(),
                        "The rule does not compile: " + message.getText()));
    }

    /** The base goes on working after its container is disposed of and its module removed; without that both leak. */
    private static KieBase baseOf(ReleaseId release) {
        KieServices services = KieServices.get();
        KieRepository repository = services.getRepository();
        KieContainer container = services.newKieContainer(release);
        try {
            return container.newKieBase(services.newKieBaseConfiguration());
        } finally {
            container.dispose();
            repository.removeKieModule(release);
        }
    }
}
