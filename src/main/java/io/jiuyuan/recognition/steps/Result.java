package io.jiuyuan.recognition.steps;

/** What a step came to, as the record keeps it. */
record Result(String code, String label) {

    static final Result SUBMITTED = new Result("submitted", "提交申请");
    static final Result ACCEPTED = new Result("pass", "受理");
    static final Result AGREED = new Result("pass", "同意");
    static final Result RECOGNIZED = new Result("pass", "认定");
    static final Result REFUSED = new Result("refuse", "不予认定");
    static final Result REFUSAL_PROPOSED = new Result("propose-refusal", "建议不予认定");
    static final Result SUPPLEMENT = new Result("supplement", "要求补正");
    static final Result SUPPLEMENTED = new Result("supplemented", "已补正");
    static final Result PROCEEDED = new Result("proceed", "说明理由后继续办理");
    static final Result CORRECTED = new Result("correct", "更正申报情况");
    static final Result PATIENT_CORRECTED = new Result("correct-patient", "更正患者信息");
    static final Result WITHDRAWN = new Result("withdraw", "撤回申请");
    static final Result CLOSED = new Result("close", "逾期未补正，终止办理");

    static Result recategorized(String categoryName) {
        return new Result("recategorize", "变更为" + categoryName);
    }

    static Result movedTo(String unitName) {
        return new Result("move", "转入" + unitName);
    }

    static Result sentBackTo(String stepName) {
        return new Result("send-back", "退回至" + stepName);
    }
}
