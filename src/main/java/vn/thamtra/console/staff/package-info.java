/**
 * Who works with the service, with which keys, and which programs are told: what administrators see and change, and auditors see. Start at {@link
 * vn.thamtra.console.staff.PersonPages}.
 */
@NullMarked
package vn.thamtra.console.staff;

import org.jspecify.annotations.NullMarked;
