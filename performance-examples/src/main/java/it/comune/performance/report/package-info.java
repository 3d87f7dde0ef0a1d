/**
 * What people look at: the final report, the audit page of the evaluation board, as self-contained HTML pages. A page
 * computes nothing: it shows what dossier, regulation and evaluation say, and who may see what is a matter of types. Knows no command line, no
 * file, no clock, no machine's locale: the same evaluation gives the same bytes.
 */
@NullMarked
package it.comune.performance.report;

import org.jspecify.annotations.NullMarked;
