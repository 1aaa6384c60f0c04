/** The decision service; each feature lives in a package of its own below this one. */
@NullMarked
package vn.thamtra;

import org.jspecify.annotations.NullMarked;
