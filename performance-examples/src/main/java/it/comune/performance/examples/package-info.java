/**
 * How the library is used: a command-line tool for the whole job
 * ({@link it.comune.performance.examples.PerformanceTool}), small mains for host developers, and a real plan as data.
 * Nothing here is meant to be called by hosts.
 */
@NullMarked
package it.comune.performance.examples;

import org.jspecify.annotations.NullMarked;
