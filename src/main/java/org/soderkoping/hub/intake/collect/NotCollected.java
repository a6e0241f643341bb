package org.soderkoping.hub.intake.collect;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A look at an agency's server that came to nothing, with the code of docs/errors.yaml that says why. */
final class NotCollected extends IOException {
    static final String NO_ANSWER = "SK-1510";
    static final String OTHER_HOST_KEY = "SK-1511";
    static final String NOT_LET_IN = "SK-1512";
    static final String FOLDER_CLOSED = "SK-1513";
    static final String TOO_SLOW = "SK-1514";
    static final String NO_ROOM_HERE = "SK-1515";

    private static final long serialVersionUID = 1;

    private final String code;

    NotCollected(String code, @Nullable Throwable cause) {
        super(code, cause);
        this.code = code;
    }

    String code() {
        return code;
    }
}
