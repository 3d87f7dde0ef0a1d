package it.comune.performance.examples;

/** A command whose output looks as its options say. */
interface Presented {
    Presentation presentation();
}
