export interface TypedEnvironment {
  name: string;
  description: string;
  vpc_id: string;
  deploy_mode: string;
  labels: { key: string; value: string }[];
}

export const newEnvironment: TypedEnvironment = {
  ...{ name: '', description: '', vpc_id: '', deploy_mode: 'container', labels: [] },
};

/** What the vendor's walk-through sends: the default project of the enterprise, and that its resources are provided. */
export const toEnvironment = ({ description, labels, ...typed }: TypedEnvironment) => ({
  ...typed,
  ...(description !== '' && { description }),
  ...{ enterprise_project_id: '0', charge_mode: 'provided' },
  ...(labels.length > 0 && { labels }),
});
