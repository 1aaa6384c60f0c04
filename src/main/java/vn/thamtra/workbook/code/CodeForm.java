package vn.thamtra.workbook.code;

import vn.thamtra.verdict.Citation;
import vn.thamtra.verdict.Message;
import vn.thamtra.workbook.model.Days;

/**
 * What codes of a kind look like on some days of receipt.
 *
 * @param form in signs people read: {@code {chữ cái A đến Y}{2 chữ số}-{ngày nhận}-{4 chữ số}}
 * @param example a code of that form
 * @param atOneStop whether it binds only dossiers to which the one-stop rules apply
 * @param told what is said of a code that has no form of its kind, with places for the code, the example and the day
 * @param cell the cell of its id
 */
public record CodeForm(
        String id,
        CodeKind kind,
        String form,
        String example,
        boolean atOneStop,
        Days days,
        Message told,
        Citation citation,
        String cell) {}
