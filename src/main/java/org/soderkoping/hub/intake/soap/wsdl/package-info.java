/** The contracts the SOAP port serves, each one self-contained file. */
@NullMarked
package org.soderkoping.hub.intake.soap.wsdl;

import org.jspecify.annotations.NullMarked;
