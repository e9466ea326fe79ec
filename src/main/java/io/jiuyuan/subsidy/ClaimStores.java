package io.jiuyuan.subsidy;

import io.jiuyuan.registry.SealedRows;
import io.jiuyuan.registry.Secrets;
import io.jiuyuan.subsidy.domain.Claim;
import io.jiuyuan.subsidy.domain.ClaimRepository;
import io.jiuyuan.subsidy.employers.domain.EmployerRecord;
import io.jiuyuan.subsidy.employers.domain.EmployerRepository;
import io.jiuyuan.subsidy.intake.ClaimDesk;
import org.springframework.stereotype.Component;

/** What claims keep sealed, for the rotation of keys. */
final class ClaimStores {

    private ClaimStores() {}

    @Component
    static class AgentPhones extends SealedRows<Claim> {

        private final Secrets secrets;

        AgentPhones(ClaimRepository claims, Secrets secrets) {
            super("补贴代办人电话", claims::countUnderOtherKey, claims::underOtherKey, claims::saveAll);
            this.secrets = secrets;
        }

        @Override
        protected void reseal(Claim of) {
            Secrets.Sealed sealed =
                    secrets.reseal(ClaimDesk.AGENT_PURPOSE, of.filing().agentPhoneCipher());
            of.filing().reseal(sealed.text(), sealed.keyId());
        }
    }

    @Component
    static class EmployerPhones extends SealedRows<EmployerRecord> {

        private final Secrets secrets;

        EmployerPhones(EmployerRepository employers, Secrets secrets) {
            super(
                    "申领单位联系电话",
                    employers::countByKeyIdNot,
                    employers::findByKeyIdNotOrderByEmployerNumber,
                    employers::saveAll);
            this.secrets = secrets;
        }

        @Override
        protected void reseal(EmployerRecord of) {
            Secrets.Sealed sealed =
                    secrets.reseal(DefaultEmployers.purpose(of.employerNumber()), of.contactPhoneCipher());
            of.reseal(sealed.text(), sealed.keyId());
        }
    }
}
