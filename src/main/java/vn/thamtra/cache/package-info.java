/**
 * What is made again and again of the same, kept in bounded memory. Knows nothing.
 */
@NullMarked
package vn.thamtra.cache;

import org.jspecify.annotations.NullMarked;
