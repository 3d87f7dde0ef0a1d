/**
 * Documents in and out. Reading is strict and total: either a value that is valid, or every problem of the document at
 * once, in document order, each with JSON Pointer, stable code, value, limit and hint. Writing is stable: the same
 * value gives the same text on every machine, and reading it back gives an equal value. The only package that knows a
 * JSON parser; no type of that parser is in a public signature.
 */
@NullMarked
package it.comune.performance.json;

import org.jspecify.annotations.NullMarked;
