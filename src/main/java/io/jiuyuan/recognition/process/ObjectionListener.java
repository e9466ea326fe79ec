package io.jiuyuan.recognition.process;

import io.jiuyuan.publicnotice.PublicNotices.ObjectionRaised;
import io.jiuyuan.recognition.domain.CaseFlow;
import io.jiuyuan.recognition.steps.Objections;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An objection stops its case in the transaction that stores it. */
@Component
class ObjectionListener {

    private final Objections objections;
    private final CaseFlow flow;

    ObjectionListener(Objections objections, CaseFlow flow) {
        this.objections = objections;
        this.flow = flow;
    }

    @EventListener
    void on(ObjectionRaised raised) {
        if (objections.raised(raised.caseNumber(), raised.noticeNumber())) {
            flow.objectionRaised(raised.caseNumber());
        }
    }
}
