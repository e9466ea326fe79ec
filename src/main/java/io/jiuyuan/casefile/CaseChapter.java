package io.jiuyuan.casefile;

import io.jiuyuan.workflow.FormView.Card;
import java.util.List;

/** One chapter of a case's life on its page, read from the module that keeps it. Ordered as beans are ordered. */
interface CaseChapter {

    /** Anchor on the page. */
    String id();

    String title();

    /** Empty when there is nothing to show. */
    List<Card> cards(String caseNumber);
}
