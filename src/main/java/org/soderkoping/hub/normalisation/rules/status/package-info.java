/** Rules on changes of an application's status, each seen against its sender's own earlier records. */
@NullMarked
package org.soderkoping.hub.normalisation.rules.status;

import org.jspecify.annotations.NullMarked;
