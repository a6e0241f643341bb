package org.soderkoping.hub.validation;

import java.util.ArrayDeque;
import java.util.Deque;
import org.soderkoping.hub.exchange.Place;

/** The elements whose end is still to come, with the places of their start tags. */
final class OpenElements {
    private final Deque<Open> stack = new ArrayDeque<>();

    record Open(Place place, boolean inRecord) {}

    void push(Place place, boolean inRecord) {
        stack.push(new Open(place, inRecord));
    }

    Open top() {
        return stack.element();
    }

    void pop() {
        stack.pop();
    }

    boolean isEmpty() {
        return stack.isEmpty();
    }
}
