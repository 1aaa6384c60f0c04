/**
 * What is wrong or doubtful in workbooks, told by cell, with a dossier that shows it. A {@link vn.thamtra.check.WorkbookCheck}
 * reads the workbooks, compiles them and lets every {@link vn.thamtra.check.finding.Inspection} look at them; the {@link
 * vn.thamtra.check.finding.Finding}s are data, and their wording for a console, an editor or a program is the caller's.
 */
@NullMarked
package vn.thamtra.check;

import org.jspecify.annotations.NullMarked;
