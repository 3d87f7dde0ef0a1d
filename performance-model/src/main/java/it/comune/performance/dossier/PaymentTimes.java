package it.comune.performance.dossier;

import org.jspecify.annotations.Nullable;

/**
 * Whether the entity paid its invoices in time in the year: part of the result allowance hangs on it. Source: DL 13/2023 art.
 * 4-bis c. 2.
 *
 * @param respected whether the yearly indicator of payment delay was met
 * @param evidence act or record that shows it
 */
public record PaymentTimes(boolean respected, @Nullable Act evidence) {}
