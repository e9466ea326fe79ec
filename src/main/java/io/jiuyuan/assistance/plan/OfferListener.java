package io.jiuyuan.assistance.plan;

import io.jiuyuan.assistance.services.OfferNotTaken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A vacancy that somebody else got is a set-back of the plan (C8). */
@Component
class OfferListener {

    private final Setbacks setbacks;

    OfferListener(Setbacks setbacks) {
        this.setbacks = setbacks;
    }

    @EventListener
    void on(OfferNotTaken offer) {
        setbacks.record(offer.caseNumber(), offer.officer(), offer.day(), offer.cause());
    }
}
