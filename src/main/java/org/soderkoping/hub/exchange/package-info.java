/** The shared words of the hub: ids, countries, kinds, lanes, findings, and the message tree of the exchange format. */
@ApplicationModule(
        type = ApplicationModule.Type.OPEN,
        allowedDependencies = {})
@NullMarked
package org.soderkoping.hub.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
