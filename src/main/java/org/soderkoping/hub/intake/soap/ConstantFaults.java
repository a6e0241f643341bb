package org.soderkoping.hub.intake.soap;

import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;

/** Replaces the words of every fault that is not ours, so that no parser message and no content goes back. */
final class ConstantFaults extends AbstractPhaseInterceptor<Message> {
    ConstantFaults() {
        super(Phase.SETUP);
    }

    @Override
    public void handleMessage(Message message) {
        if (message.getContent(Exception.class) instanceof Fault fault && !(fault instanceof Faults.Worded)) {
            fault.setMessage("SK-1400: the call could not be read as SOAP.");
            fault.setDetail(null);
        }
    }
}
