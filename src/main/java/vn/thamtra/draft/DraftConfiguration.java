package vn.thamtra.draft;

import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.thamtra.access.Persons;
import vn.thamtra.ledger.archive.Archive;
import vn.thamtra.ledger.journal.Seals;
import vn.thamtra.publication.Brought;
import vn.thamtra.publication.PublishedRulebooks;
import vn.thamtra.publication.RulebookArchive;
import vn.thamtra.replay.Replays;
import vn.thamtra.rulebook.store.CompileCache;

/** Drafts, what persons decide about them, and the thread that carries it out. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ApprovalSettings.class)
class DraftConfiguration {
    @Bean
    @DependsOnDatabaseInitialization
    Authors authors(DataSource dataSource, Persons persons) {
        return new Authors(dataSource, persons);
    }

    @Bean
    @DependsOnDatabaseInitialization
    DraftStore draftStore(DataSource dataSource, Seals seals) {
        return new DraftStore(dataSource, seals);
    }

    @Bean
    DraftFiles draftFiles(Archive archive, CompileCache cache) {
        return new DraftFiles(new RulebookArchive(archive), cache);
    }

    @Bean
    Drafts drafts(DraftStore store, DraftFiles files, PublishedRulebooks published, Clock clock) {
        return new Drafts(store, files, published, clock);
    }

    @Bean
    DraftRulebooks draftRulebooks(Drafts drafts, DraftFiles files) {
        return new DraftRulebooks(drafts, files);
    }

    @Bean
    Impacts impacts(DraftStore store, Replays replays, Clock clock) {
        return new Impacts(store, replays, clock);
    }

    @Bean
    Approvals approvals(
            DraftStore store,
            Drafts drafts,
            DraftFiles files,
            Impacts impacts,
            Clock clock,
            ApprovalSettings settings) {
        return new Approvals(store, drafts, new Readiness(files, impacts), settings.required(), clock);
    }

    @Bean
    Publishing publishing(DraftStore store, DraftFiles files, PublishedRulebooks published, Clock clock) {
        return new Publishing(store, files, published, clock);
    }

    @Bean
    Activation activation(
            Publishing publishing, Drafts drafts, PublishedRulebooks published, Brought brought, Clock clock) {
        return new Activation(publishing, new BroughtDraft(drafts, published, brought), clock);
    }
}
