package vn.thamtra.verdict;

import java.util.List;

/**
 * The printed forms that were in use on the day of receipt.
 *
 * @param instrument the one that prescribes them
 * @param numbers of all of them, in order; which of these go with an answer its forms say
 */
public record FormSet(String instrument, List<String> numbers) {}
