package io.jiuyuan.recovery.process;

import io.jiuyuan.recovery.steps.RecoveryFiles;
import io.jiuyuan.workflow.CaseChapter;
import io.jiuyuan.workflow.FormView.Card;
import java.util.List;
import org.springframework.stereotype.Component;

/** Money asked back, on the case's page. */
@Component
class RecoveryChapter implements CaseChapter {

    private static final int PLACE = 78;

    private final RecoveryFiles files;

    RecoveryChapter(RecoveryFiles files) {
        this.files = files;
    }

    @Override
    public int place() {
        return PLACE;
    }

    @Override
    public String id() {
        return "recovery";
    }

    @Override
    public String title() {
        return "补贴追回";
    }

    @Override
    public List<Card> cards(String caseNumber) {
        return files.ofCase(caseNumber);
    }
}
