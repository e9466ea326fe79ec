package io.jiuyuan.benchmark;

/** One step of a batch of payments that is timed; phases run one after the other on the same batch. */
interface BatchPhase {

    /** As the report says it, e.g. {@code compiled}. */
    String name();

    /** Takes the batch through this step, jobs included. */
    void run(BatchUnderWay batch) throws Exception;
}
