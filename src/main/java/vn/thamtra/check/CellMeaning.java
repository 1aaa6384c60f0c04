package vn.thamtra.check;

import vn.thamtra.verdict.Message;

/** What one cell is taken to say; in English free text stays as it stands. */
public record CellMeaning(String sheet, String cell, Message text) {}
