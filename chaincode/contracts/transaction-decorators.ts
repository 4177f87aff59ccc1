import fabricContractApi from 'fabric-contract-api';

/**
 * Fabric's decorators of transactions. The package assigns them at run time, where Node's look for the named exports of
 * a CommonJS module does not find them: `import { Transaction }` compiles and stops the process.
 */
export const { Transaction, Returns } = fabricContractApi;
