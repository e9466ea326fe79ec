package io.jiuyuan.exit;

import io.jiuyuan.agreement.AssistanceDeclined;
import io.jiuyuan.assistance.ExitSuggested;
import io.jiuyuan.exit.domain.FactKind;
import io.jiuyuan.exit.domain.FactSource;
import io.jiuyuan.exit.steps.ExitOfficers;
import io.jiuyuan.exit.steps.ExitProposing;
import io.jiuyuan.organization.Officer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What assistance finds becomes a proposal, in the same transaction; what is no ground in the city is left. */
@Component
class SuggestedExits {

    private static final Logger LOG = LoggerFactory.getLogger(SuggestedExits.class);

    private final ExitProposing proposing;
    private final ExitOfficers officers;

    SuggestedExits(ExitProposing proposing, ExitOfficers officers) {
        this.proposing = proposing;
        this.officers = officers;
    }

    @EventListener
    void on(ExitSuggested suggested) {
        FactKind fact = FactKind.find(suggested.fact())
                .orElseThrow(() -> new IllegalArgumentException("No fact of exit: " + suggested.fact()));
        Officer officer = suggested.officer() == null ? null : officers.require(suggested.officer());
        boolean proposed = proposing.suggest(new ExitProposing.Found(
                suggested.caseNumber(),
                fact,
                suggested.day(),
                suggested.evidence(),
                officer == null ? FactSource.ASSISTANCE : FactSource.OFFICER,
                officer));
        if (!proposed) {
            LOG.debug("{} of {} proposes nothing", suggested.fact(), suggested.caseNumber());
        }
    }

    /** Who renounced assistance in writing is proposed for an exit at the own request. */
    @EventListener
    void on(AssistanceDeclined declined) {
        proposing.suggest(new ExitProposing.Found(
                declined.caseNumber(),
                FactKind.OWN_REQUEST,
                declined.day(),
                declined.evidence(),
                FactSource.PERSON,
                officers.require(declined.officer())));
    }
}
