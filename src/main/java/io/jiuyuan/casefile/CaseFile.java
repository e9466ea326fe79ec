package io.jiuyuan.casefile;

import io.jiuyuan.comparison.Comparisons;
import io.jiuyuan.documents.Documents;
import io.jiuyuan.notification.Notifications;
import io.jiuyuan.recognition.Recognitions;
import io.jiuyuan.registry.Materials;
import io.jiuyuan.registry.PersonFile;
import java.time.Instant;
import java.util.List;

/**
 * Everything on file about one case (一人一档).
 *
 * @param course where it stands, and its life after recognition
 * @param timeline what happened, oldest first
 */
public record CaseFile(
        Recognitions.State state,
        String unitName,
        String firstReceiverName,
        String policyTitle,
        PersonFile person,
        CaseCourse course,
        Recognitions.Details details,
        List<Recognitions.Decision> decisions,
        List<Comparisons.Answer> comparison,
        List<Materials.Info> materials,
        List<Documents.Info> documents,
        List<Notifications.Sent> messages,
        List<Event> timeline) {

    /**
     * @param kind one of submitted, decision, comparison, overdue, document, message, assistance
     * @param text one Chinese line
     * @param article by which it was done, null where none was applied
     */
    public record Event(Instant at, String kind, String text, String article) {

        Event(Instant at, String kind, String text) {
            this(at, kind, text, null);
        }
    }
}
