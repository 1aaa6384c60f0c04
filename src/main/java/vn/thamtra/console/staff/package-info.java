/**
 * Who works with the service, and with which keys: what administrators see and change, and auditors see. Start at {@link
 * vn.thamtra.console.staff.PersonPages}.
 */
@NullMarked
package vn.thamtra.console.staff;

import org.jspecify.annotations.NullMarked;
