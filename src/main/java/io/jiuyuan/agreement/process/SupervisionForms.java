package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.AgreementSupervision;
import io.jiuyuan.agreement.steps.AgreementUnits;
import io.jiuyuan.workflow.Processes;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The same form for the supervision of both models. */
@Configuration(proxyBeanMethods = false)
class SupervisionForms {

    @Bean
    SuperviseAgreementForm superviseAgreementForm(
            AgreementView views,
            AgreementRecords records,
            AgreementUnits units,
            AgreementSupervision supervision,
            Processes processes,
            Clock clock) {
        return new SuperviseAgreementForm(
                AgreementProcess.SUPERVISE, views, records, units, supervision, processes, clock);
    }

    @Bean
    SuperviseAgreementForm superviseAgreementChangeForm(
            AgreementView views,
            AgreementRecords records,
            AgreementUnits units,
            AgreementSupervision supervision,
            Processes processes,
            Clock clock) {
        return new SuperviseAgreementForm(
                AgreementChangeProcess.SUPERVISE, views, records, units, supervision, processes, clock);
    }
}
