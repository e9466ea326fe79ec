package io.jiuyuan.security.audit;

import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Links new entries every few seconds, on every node; the head row lets one through at a time. */
@Component
@EnableScheduling
class AuditLinking {

    private final AuditChain chain;

    AuditLinking(AuditChain chain) {
        this.chain = chain;
    }

    @Scheduled(fixedDelayString = "${jiuyuan.security.audit-link-delay:3s}", initialDelayString = "3s")
    void linkNewEntries() {
        chain.link();
    }
}
