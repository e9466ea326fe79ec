package io.jiuyuan.workflow;

/** Automatic steps that the engine has given up after the last of its retries. */
public interface FailedSteps {

    /**
     * @param definitionId version of the model
     * @param activityId where it stands
     * @return what the model calls both, e.g. 就业困难人员认定 and 数据比对
     */
    Name name(String definitionId, String activityId);

    /** How often the job has been tried in vain. */
    long failures(String jobId);

    /**
     * Lets it be tried once more, now; if it fails again it is given up at once. Joins the caller's transaction.
     *
     * @param by on whose behalf the engine records it
     * @throws io.jiuyuan.shared.RuleRefused code {@code no-incident} when it has been retried or settled meanwhile
     */
    void retry(String jobId, String by);

    record Name(String process, String step) {}
}
