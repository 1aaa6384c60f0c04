/**
 * Where people come in and go out: to log in, to set a password, to choose the language, and what the first start prints.
 * Start at {@link vn.thamtra.console.door.LoginController}.
 */
@NullMarked
package vn.thamtra.console.door;

import org.jspecify.annotations.NullMarked;
