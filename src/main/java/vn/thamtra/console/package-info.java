/**
 * The console: pages for people in a browser. What they show comes from the packages that own it; no page computes law. Here
 * stand the frame around every page, what is said when one cannot be shown, and home. Start at {@link
 * vn.thamtra.console.Page}.
 */
@NullMarked
package vn.thamtra.console;

import org.jspecify.annotations.NullMarked;
