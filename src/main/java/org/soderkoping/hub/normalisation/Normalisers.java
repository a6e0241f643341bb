package org.soderkoping.hub.normalisation;

import org.soderkoping.hub.validation.ValidMessage;

/** Third stage of the running hub: each batch is mapped and judged by the edition its submission began with. */
public final class Normalisers {
    public ExchangeMessage normalise(ValidMessage valid) {
        return valid.submission().edition().part(Normaliser.class).normalise(valid);
    }
}
