/**
 * How the service stops under load: whoever the machine let in before the door was closed is answered, if only that the service
 * is going away. The platform's own graceful stop answers those whose request had been read; a connection that waited to be
 * accepted, or to be read, it would cut off.
 */
@NullMarked
package vn.thamtra.wire.draining;

import org.jspecify.annotations.NullMarked;
