/** SOAP calls over TLS: who may call, what is called, what is answered. */
@NamedInterface("soap")
@NullMarked
package org.soderkoping.hub.intake.soap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
