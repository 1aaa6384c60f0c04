/**
 * A setting with which the service does not start, told in two lines: what is wrong, and what to do. Knows nothing of what
 * is set. Start at {@link vn.thamtra.setting.SettingRefused}.
 */
@NullMarked
package vn.thamtra.setting;

import org.jspecify.annotations.NullMarked;
