/**
 * The documents of {@link it.comune.performance.json} as spreadsheets, made for people: Italian sheets and headings, drop-downs,
 * percentages and dates shown as such. Lossless both ways. Cells become the JSON document, which is then read as strictly as any
 * other; every problem names its cell. Nothing in a cell is ever executed, and no part of a file is looked at before it was
 * measured. Reading needs nothing but the JDK; writing needs fastexcel, which only this package knows.
 */
@NullMarked
package it.comune.performance.workbook;

import org.jspecify.annotations.NullMarked;
