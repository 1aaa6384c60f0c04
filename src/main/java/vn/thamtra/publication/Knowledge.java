package vn.thamtra.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.thamtra.ledger.archive.Publication;
import vn.thamtra.verdict.RulebookId;

/**
 * What had been published by some moment, oldest first: the axis of knowledge, beside that of the law. Of all that are
 * effective on a day the one published last decides; before the first one is effective, the first.
 */
public record Knowledge(List<Publication> publications) {
    public Knowledge {
        if (publications.isEmpty()) {
            throw new IllegalArgumentException("Nothing has been published");
        }
        publications = List.copyOf(publications);
    }

    /** The publication that decides what was received on a day. */
    public Publication inForce(LocalDate day) {
        return deciding(publications, day);
    }

    /** The newest publication. */
    public Publication newest() {
        return publications.get(publications.size() - 1);
    }

    /** The sequence of the newest publication. */
    public long sequence() {
        return newest().sequence();
    }

    /** The newest publication of a rulebook. */
    public Optional<Publication> newest(RulebookId rulebook) {
        return publications.stream()
                .filter(publication -> publication.rulebook().equals(rulebook.value()))
                .reduce((earlier, later) -> later);
    }

    /** What had been published up to a sequence. */
    public Knowledge until(long sequence) {
        return new Knowledge(publications.stream()
                .filter(publication -> publication.sequence() <= sequence)
                .toList());
    }

    /** Whether the day of receipt makes no difference. */
    public boolean isOnlyOne() {
        return publications.size() == 1;
    }

    /** Whether no day is left that a publication decides; the first one also decides the days before any is effective. */
    public boolean isSuperseded(Publication publication) {
        int place = publications.indexOf(publication);
        LocalDate from = place == 0 ? null : publication.effectiveFrom();
        return publications.subList(place + 1, publications.size()).stream()
                .anyMatch(later -> from == null ? later.effectiveFrom() == null : later.isEffectiveOn(from));
    }

    static Publication deciding(List<Publication> all, LocalDate day) {
        for (int i = all.size() - 1; i > 0; i--) {
            if (all.get(i).isEffectiveOn(day)) {
                return all.get(i);
            }
        }
        return all.get(0);
    }
}
