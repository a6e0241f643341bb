/** What is read from a SOAP call: headers, the way to the submission id, the canonical form of the body. */
@NullMarked
package org.soderkoping.hub.intake.soap.call;

import org.jspecify.annotations.NullMarked;
