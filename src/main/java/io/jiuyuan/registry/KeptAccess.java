package io.jiuyuan.registry;

import io.jiuyuan.shared.AccessRefused;
import java.util.List;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Asks the module that keeps the number. */
@Component
@Primary
class KeptAccess implements CaseAccess {

    private final List<CaseAccess> keepers;

    KeptAccess(List<CaseAccess> keepers) {
        this.keepers = keepers;
    }

    @Override
    public boolean keeps(String caseNumber) {
        return keepers.stream().anyMatch(keeper -> keeper.keeps(caseNumber));
    }

    @Override
    public void requireMaySee(String caseNumber) {
        keeper(caseNumber).requireMaySee(caseNumber);
    }

    @Override
    public void requireMayAct(String caseNumber) {
        keeper(caseNumber).requireMayAct(caseNumber);
    }

    private CaseAccess keeper(String caseNumber) {
        return keepers.stream()
                .filter(keeper -> keeper.keeps(caseNumber))
                .findFirst()
                .orElseThrow(() -> new AccessRefused("无权查看这份材料。"));
    }
}
