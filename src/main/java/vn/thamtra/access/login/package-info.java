/**
 * Persons who log in: passwords and sessions; the pages for both are the console's. Knows {@code access} with its {@code guard}, and the
 * journal. Start at {@link vn.thamtra.access.login.LoginConfiguration}.
 */
@NullMarked
package vn.thamtra.access.login;

import org.jspecify.annotations.NullMarked;
