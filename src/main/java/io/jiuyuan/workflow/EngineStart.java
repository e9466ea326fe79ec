package io.jiuyuan.workflow;

import io.jiuyuan.workflow.access.TasklistFilters;
import io.jiuyuan.workflow.engine.ModelDeployment;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** What has to be in place before the application serves anything, in this order. */
@Component
class EngineStart implements SmartInitializingSingleton {

    private final ProductionGate gate;
    private final ModelDeployment models;
    private final TasklistFilters filters;

    EngineStart(ProductionGate gate, ModelDeployment models, TasklistFilters filters) {
        this.gate = gate;
        this.models = models;
        this.filters = filters;
    }

    @Override
    public void afterSingletonsInstantiated() {
        gate.pass();
        models.deploy();
        filters.publish();
    }
}
