/**
 * The contract for machines: the hand-written OpenAPI document, served as it stands and as JSON. Knows {@code wire}. A
 * test holds document and service together. Start at {@link vn.thamtra.openapi.OpenApiController}.
 */
@NullMarked
package vn.thamtra.openapi;

import org.jspecify.annotations.NullMarked;
