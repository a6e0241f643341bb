package org.soderkoping.hub.exchange.errors;

import org.soderkoping.hub.exchange.Severity;

/**
 * One entry of docs/errors.yaml.
 *
 * @param who who has to act: integrator, partner or operator
 * @param retry whether sending the same again may help
 * @param since the version that brought it
 */
public record ErrorEntry(
        String code,
        Severity severity,
        String title,
        String cause,
        String fix,
        String who,
        boolean retry,
        String since) {}
