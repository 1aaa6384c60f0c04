package vn.thamtra.dossier;

import vn.thamtra.verdict.Message;

/** One kind of paper that a dossier may contain. */
public record DocumentDeclaration(String id, Message name) {}
