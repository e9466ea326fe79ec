package io.jiuyuan.recognition.steps;

import io.jiuyuan.comparison.Comparisons.Answer;
import io.jiuyuan.policy.CategoryFinding.Hit;
import io.jiuyuan.recognition.Recognitions.Decision;
import io.jiuyuan.registry.PersonFile;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A case as a reviewer's form shows it: the file beside the decision. Names are for people, codes for the input that comes
 * back. Lists are never null; {@code notice}, {@code supplement} and {@code supervision} are null where there is none.
 *
 * <pre>{@code
 * {
 *   "application": {"caseNumber": "JY1201012026000001", "statusName": "核查初审中", "channelName": "窗口受理",
 *     "firstReceiverName": "刘桂芳", "unitName": "花园路社区", "submittedAt": "2026-03-02T01:00:00Z", "round": 1,
 *     "agent": "王小明（子女）13900139000", "remarks": null, "previousCaseNumber": null, "patient": null,
 *     "categories": [{"code": "4050", "name": "4050人员", "primary": true}]},
 *   "person": {"personId": "…", "name": "王建国", "maskedIdentityNumber": "120101**********3X", "…": "…"},
 *   "circumstances": [{"code": "insuranceMonths", "label": "失业保险缴费月数", "value": "12个月"}],
 *   "finding": {
 *     "hits": [{"categoryCode": "4050", "categoryName": "4050人员", "ruleId": "…", "article": "…", "explanation": "…"}],
 *     "missed": [{"categoryCode": "disabled", "categoryName": "残疾人员", "explanation": "不符合：持有残疾人证"}]},
 *   "materials": [{"kind": "identity-card", "name": "身份证", "required": true, "present": true,
 *     "files": [{"id": "…", "fileName": "身份证.jpg", "mediaType": "image/jpeg", "size": 48213}]}],
 *   "comparison": [{"register": "social-insurance", "registerName": "社会保险", "round": 1, "status": "CLEAR",
 *     "summary": "…", "hints": {}, "source": "…", "at": "2026-03-02T02:00:00Z"}],
 *   "homeVisits": [{"visitedOn": "2026-03-03", "place": "…", "result": "consistent", "resultName": "已入户，情况属实",
 *     "findings": "…", "backdateReason": null, "officerName": "刘桂芳", "recordedAt": "2026-03-03T03:00:00Z"}],
 *   "notice": {"number": "…", "personLine": "王建国　120101**********3X", "category": "4050人员",
 *     "firstDay": "2026-03-04", "lastDay": "2026-03-11", "provisional": false},
 *   "objections": [{"number": "…", "text": "…", "contactName": null, "contactPhone": null,
 *     "at": "2026-03-05T03:00:00Z", "settled": false, "upheld": null, "answer": null}],
 *   "history": [{"stepName": "受理与材料核对", "outcome": "pass", "outcomeName": "受理", "opinion": null, "…": "…"}],
 *   "options": [{"code": "pass", "label": "同意", "needs": []},
 *     {"code": "send-back", "label": "退回", "needs": ["target", "opinion"]},
 *     {"code": "refuse", "label": "不予认定", "needs": ["reason", "opinion"]}],
 *   "reasons": [{"code": "not-eligible", "label": "不符合所申报类别的认定条件", "article": "《…》第二条",
 *     "selected": false}],
 *   "sendBackTargets": [{"code": "acceptance", "label": "受理与材料核对"}],
 *   "categoryChoices": [{"code": "4050", "name": "4050人员", "selected": true}],
 *   "supplementItems": [{"code": "household-register", "label": "户口簿"}],
 *   "factFields": [{"code": "insuranceMonths", "label": "失业保险缴费时间", "type": "months", "value": 12}],
 *   "supplement": {"number": 1, "items": ["household-register"], "itemNames": ["户口簿"], "note": null,
 *     "requestedAt": "2026-03-02T02:00:00Z", "due": "2026-03-09T15:59:59Z", "provisional": false},
 *   "supervision": {"stepName": "初审", "unitName": "花园路社区", "due": "2026-03-09T15:59:59Z",
 *     "markedAt": "2026-03-10T00:00:00Z", "stillOpen": true},
 *   "warnings": ["2 项比对存在疑点，请核实。"]
 * }
 * }</pre>
 */
public record ReviewFile(
        Application application,
        PersonFile person,
        List<Circumstance> circumstances,
        Finding finding,
        List<Material> materials,
        List<Answer> comparison,
        List<Visit> homeVisits,
        NoticeView notice,
        List<ObjectionView> objections,
        List<Decision> history,
        List<Option> options,
        List<RefusalReason.Offered> reasons,
        List<Choice> sendBackTargets,
        List<CategoryOption> categoryChoices,
        List<Choice> supplementItems,
        List<FactField> factFields,
        SupplementView supplement,
        SupervisionView supervision,
        List<String> warnings) {

    public record Application(
            String caseNumber,
            String statusName,
            String channelName,
            String firstReceiverName,
            String unitName,
            Instant submittedAt,
            int round,
            String agent,
            String remarks,
            String previousCaseNumber,
            String patient,
            List<Claim> categories) {}

    public record Claim(String code, String name, boolean primary) {}

    /** @param code field of {@code policy.CategoryFacts} */
    public record Circumstance(String code, String label, String value) {}

    public record Finding(List<Hit> hits, List<Miss> missed) {}

    /** A claimed category whose rule did not fire. */
    public record Miss(String categoryCode, String categoryName, String explanation) {}

    public record Material(String kind, String name, boolean required, boolean present, List<File> files) {}

    public record File(String id, String fileName, String mediaType, long size) {}

    public record Visit(
            LocalDate visitedOn,
            String place,
            String result,
            String resultName,
            String findings,
            String backdateReason,
            String officerName,
            Instant recordedAt) {}

    public record NoticeView(
            String number,
            String personLine,
            String category,
            LocalDate firstDay,
            LocalDate lastDay,
            boolean provisional) {}

    /** Who objects is shown only to those who settle it. */
    public record ObjectionView(
            String number,
            String text,
            String contactName,
            String contactPhone,
            Instant at,
            boolean settled,
            Boolean upheld,
            String answer) {}

    /** @param needs fields that this outcome needs */
    public record Option(String code, String label, List<String> needs) {

        public static Option of(String code, String label, String... needs) {
            return new Option(code, label, List.of(needs));
        }
    }

    public record Choice(String code, String label) {}

    /**
     * A stated fact that may be corrected; sent back as {@code circumstances.<code>}.
     *
     * @param type flag or months
     * @param value true, false, a number, or null for not known
     */
    public record FactField(String code, String label, String type, Object value) {}

    public record CategoryOption(String code, String name, boolean selected) {}

    public record SupplementView(
            int number,
            List<String> items,
            List<String> itemNames,
            String note,
            Instant requestedAt,
            Instant due,
            boolean provisional) {}

    /** @param stillOpen whether the overdue step is not done yet */
    public record SupervisionView(String stepName, String unitName, Instant due, Instant markedAt, boolean stillOpen) {}
}
