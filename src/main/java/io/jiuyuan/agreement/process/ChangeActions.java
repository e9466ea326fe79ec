package io.jiuyuan.agreement.process;

import io.jiuyuan.agreement.domain.ChangeKind;
import io.jiuyuan.agreement.steps.AgreementRecords;
import io.jiuyuan.agreement.steps.ChangeRequests;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an officer may ask to be changed in an agreement or of a helper. */
@Configuration(proxyBeanMethods = false)
class ChangeActions {

    @Bean
    RequestChangeAction helperMovedAction(AgreementRecords records, ChangeRequests changes) {
        return new RequestChangeAction(
                "agreement-helper-moved",
                ChangeKind.HELPER_MOVED,
                "调整帮扶人",
                "帮扶人另有工作安排或者离岗的，由街道另行确定。",
                records,
                changes);
    }

    @Bean
    RequestChangeAction helperRequestAction(AgreementRecords records, ChangeRequests changes) {
        return new RequestChangeAction(
                "agreement-helper-request",
                ChangeKind.HELPER_REQUEST,
                "登记更换帮扶人申请",
                "本人要求更换帮扶人的，由街道审定并答复。",
                records,
                changes);
    }

    @Bean
    RequestChangeAction termsAction(AgreementRecords records, ChangeRequests changes) {
        return new RequestChangeAction(
                "agreement-terms", ChangeKind.TERMS, "变更协议内容", "有关规定调整或者双方另有约定的，签署补充页。", records, changes);
    }

    @Bean
    RequestChangeAction breachAction(AgreementRecords records, ChangeRequests changes) {
        return new RequestChangeAction(
                "agreement-breach", ChangeKind.BREACH, "发起违约调查", "调查核实并听取本人陈述后，由另一名工作人员审定是否解除协议。", records, changes);
    }
}
