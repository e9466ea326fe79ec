package io.jiuyuan.notification;

import io.jiuyuan.registry.CaseAccess;
import io.jiuyuan.shared.AccessRefused;
import io.jiuyuan.shared.NotFound;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Messages of a case are for those who may see the case. */
@Component
public class MessageAccess {

    private final ObjectProvider<CaseAccess> cases;

    MessageAccess(ObjectProvider<CaseAccess> cases) {
        this.cases = cases;
    }

    public boolean maySee(String caseNumber) {
        try {
            requireMaySee(caseNumber);
            return true;
        } catch (AccessRefused | NotFound other) {
            return false;
        }
    }

    void requireMaySee(String caseNumber) {
        access().requireMaySee(caseNumber);
    }

    void requireMayAct(String caseNumber) {
        access().requireMayAct(caseNumber);
    }

    private CaseAccess access() {
        CaseAccess access = cases.getIfAvailable();
        if (access == null) {
            throw new AccessRefused("无权查看这条消息");
        }
        return access;
    }
}
