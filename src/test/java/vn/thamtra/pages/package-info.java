/** The pages of the project, held to be true: every command printed in them is run. */
@NullMarked
package vn.thamtra.pages;

import org.jspecify.annotations.NullMarked;
