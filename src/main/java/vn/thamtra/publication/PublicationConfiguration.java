package vn.thamtra.publication;

import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.rulebook.store.CompileCache;

/**
 * Opens what is published. What the service is started with, from the program or from {@code thamtra.rulebook-dir}, is
 * published only into an empty database.
 */
@Configuration(proxyBeanMethods = false)
class PublicationConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(PublicationConfiguration.class);

    @Bean
    CompileCache compileCache(@Value("${thamtra.cache-dir:${thamtra.data-dir:data}/cache}") String folder) {
        return CompileCache.in(Path.of(folder).toAbsolutePath().normalize());
    }

    @Bean
    Brought brought(@Value("${thamtra.rulebook-dir:}") String directory) {
        return directory.isBlank() ? Brought.byTheProgram() : Brought.byTheOperator(Path.of(directory));
    }

    @Bean
    PublishedRulebooks publishedRulebooks(Archive archive, CompileCache cache, Brought brought) {
        PublishedRulebooks rulebooks = new PublishedRulebooks(archive, cache);
        rulebooks.start(brought);
        if (rulebooks.decidesNothing(brought)) {
            LOG.warn(
                    "{} / {}",
                    NotPublished.told(brought).vi(),
                    NotPublished.told(brought).en());
        }
        return rulebooks;
    }

    @Bean
    RulebookHealth rulebookHealthIndicator(PublishedRulebooks rulebooks, Brought brought) {
        return new RulebookHealth(rulebooks, brought);
    }

    @Bean
    RulebookMeters rulebookMeters(PublishedRulebooks rulebooks, CompileCache cache) {
        return new RulebookMeters(rulebooks, cache);
    }

    @Bean
    ArchivedRulebooks archivedRulebooks(Archive archive, PublishedRulebooks published, CompileCache cache) {
        return new ArchivedRulebooks(archive, published, cache);
    }

    @Bean
    Upkeep upkeep(PublishedRulebooks rulebooks) {
        return new Upkeep(rulebooks);
    }
}
