package vn.thamtra.publication;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.rulebook.Rulebook;
import vn.thamtra.rulebook.store.CompileCache;
import vn.thamtra.rulebook.store.RulebookFiles;

/** Opens the rulebook the service starts with, from the program or from {@code thamtra.rulebook-dir}, and publishes it. */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {
    @Bean
    CompileCache compileCache(@Value("${thamtra.cache-dir:${thamtra.data-dir:data}/cache}") String folder) {
        return CompileCache.in(Path.of(folder).toAbsolutePath().normalize());
    }

    @Bean
    PublishedRulebooks publishedRulebooks(
            Archive archive, CompileCache cache, @Value("${thamtra.rulebook-dir:}") String directory) {
        PublishedRulebooks rulebooks = new PublishedRulebooks(archive, cache);
        rulebooks.start(directory.isBlank() ? shipped(cache) : operators(Path.of(directory), cache));
        return rulebooks;
    }

    /** The build has proved that the rules inside the program compile: no dossier waits for it. */
    private static Rulebook shipped(CompileCache cache) {
        return opened(Rulebook.open(ShippedRulebook.files(), cache));
    }

    private static Rulebook operators(Path directory, CompileCache cache) {
        Rulebook rulebook = opened(Rulebook.open(RulebookFiles.fromDirectory(directory), cache));
        PublishedRulebooks.refuse(rulebook.faultsOfRules());
        return rulebook;
    }

    @Bean
    ArchivedRulebooks archivedRulebooks(Archive archive, PublishedRulebooks published, CompileCache cache) {
        return new ArchivedRulebooks(archive, published, cache);
    }

    private static Rulebook opened(Rulebook.Opening opening) {
        if (opening instanceof Rulebook.Opening.Refused refused) {
            throw new RulebookRefused(refused.faults());
        }
        return ((Rulebook.Opening.Opened) opening).rulebook();
    }

    @Bean
    Upkeep upkeep(PublishedRulebooks rulebooks) {
        return new Upkeep(rulebooks);
    }
}
